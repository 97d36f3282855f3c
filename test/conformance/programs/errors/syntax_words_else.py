# stderr: all
# else without if.
else:
    pass
