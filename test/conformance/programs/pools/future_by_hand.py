# A future without an executor: states, callbacks, errors.
# stderr: none
import concurrent.futures as cf

future = cf.Future()
print(repr(future).split(" at ")[0], repr(future).split("state=")[1])
future.add_done_callback(lambda f: print("first", f.result()))
future.add_done_callback(lambda f: 1 / 0)
future.add_done_callback(lambda f: print("third"))
print(future.set_running_or_notify_cancel(), future.running(), future.cancel())
future.set_result([1])
print(repr(future).split("state=")[1], future.result(), future.exception())
future.add_done_callback(lambda f: print("late"))
other = cf.Future()
other.add_done_callback(lambda f: print("cancelled", f.cancelled()))
print(other.cancel(), other.cancel(), other.set_running_or_notify_cancel(), repr(other).split("state=")[1])
failed = cf.Future()
failed.set_exception(ValueError("x"))
print(repr(failed).split("state=")[1], repr(failed.exception()))
try:
    failed.result()
except ValueError as exc:
    print(exc)
