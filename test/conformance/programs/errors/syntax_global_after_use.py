# stderr: all
# A name used before its global declaration.
counter = 0


def function():
    print(counter)
    global counter
    counter = 1


function()
