# Assigning to something that is not a target.
print("never printed")
5 = value
