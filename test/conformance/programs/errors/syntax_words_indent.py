# stderr: all
# Indented without a reason.
x = 1
  y = 2
