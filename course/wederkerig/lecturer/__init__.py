"""The lecturer's side: build, collect, grade, feedback. The student side never imports it."""
