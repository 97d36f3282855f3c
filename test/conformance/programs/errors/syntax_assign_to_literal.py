# Assigning to something that is not a target.
# min: 3.10
print("never printed")
5 = value
