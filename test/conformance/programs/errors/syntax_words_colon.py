# stderr: all
# Each version's own words.
def f()
    return 1
