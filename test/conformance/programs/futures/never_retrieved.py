# A future with an exception that nobody looked at is reported when it dies.
# stderr: messages
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
future.set_exception(ValueError("nobody looked"))
future = loop.create_future()
print("first one is gone")
future.set_exception(ValueError("looked at"))
print(future.exception())
future = None
loop.close()
