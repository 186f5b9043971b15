"""The bank and the codebook in the formats of others: a workbook that comes back, Moodle XML, and REFI-QDA."""
