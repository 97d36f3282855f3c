# stderr: all
# A coroutine that lives until the end is nobody's line.
async def work():
    pass


kept = work()
print("end")
