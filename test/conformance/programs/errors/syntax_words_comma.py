# stderr: all
# A comma is missing.
x = [1 2]
