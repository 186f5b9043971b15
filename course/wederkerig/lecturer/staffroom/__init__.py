"""The staffroom (docentenkamer): what the commands do, with buttons, in one notebook for lecturers."""
