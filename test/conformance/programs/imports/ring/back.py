from ring.needs import x
y = 1
