# _set_running_loop() pokes the slot: get_event_loop() believes it, run_forever() refuses.
# min: 3.5.3
# max: 3.13
# quirk: 3.13.0
import asyncio

real = asyncio.new_event_loop()
claimed = asyncio.new_event_loop()
asyncio.set_event_loop(real)
print(asyncio.get_event_loop() is real)
asyncio._set_running_loop(claimed)
print(asyncio.get_event_loop() is claimed, claimed.is_running())
try:
    real.run_forever()
except RuntimeError as error:
    print(error)
asyncio._set_running_loop(None)
print(asyncio.get_event_loop() is real)
real.call_soon(real.stop)
real.run_forever()
print("runs again")
real.close()
claimed.close()
