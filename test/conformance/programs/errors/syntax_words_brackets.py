# stderr: all
# Brackets that do not match.
x = (1]
