# stderr: all
# A block that is not indented.
# min: 3.10
print("never printed")
def function():
return 1
