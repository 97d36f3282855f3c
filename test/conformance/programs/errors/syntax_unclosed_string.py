# A string that does not end.
# min: 3.10
print("never printed")
text = "no end
