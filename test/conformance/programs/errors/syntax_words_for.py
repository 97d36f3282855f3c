# stderr: all
# for without a colon.
for i in range(3)
    print(i)
