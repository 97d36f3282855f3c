# stderr: all
# The statement that was.
print "hello"
