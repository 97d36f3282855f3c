"""Computes for ever and never comes back to anybody."""
count = 0
while True:
    count += 1
