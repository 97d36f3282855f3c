# A block that is not indented.
print("never printed")
def function():
return 1
