# stderr: all
# Dedented to nowhere.
if 1:
    x = 1
  y = 2
