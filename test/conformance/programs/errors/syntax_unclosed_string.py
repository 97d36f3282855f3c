# A string that does not end.
print("never printed")
text = "no end
