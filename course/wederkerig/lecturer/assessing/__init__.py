"""Assessing: does an assignment measure what it says, is it as hard as another version, and what gives its key away?"""
