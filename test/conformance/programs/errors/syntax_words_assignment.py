# stderr: all
# = for ==.
if x = 1:
    pass
