# A future's questions and answers, before and after; the errors of asking or setting too early.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
print(future.done(), future.cancelled(), repr(future))
for question in [future.result, future.exception]:
    try:
        question()
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
future.set_result(5)
print(future.done(), future.result(), future.exception(), repr(future))
for setter in [lambda: future.set_result(6), lambda: future.set_exception(ValueError())]:
    try:
        setter()
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
print(future.cancel(), future.cancelled())
failed = loop.create_future()
failed.set_exception(ValueError("stored"))
try:
    failed.result()
except ValueError as error:
    print(error, failed.exception() is error, failed.done())
by_class = loop.create_future()
by_class.set_exception(KeyError)
print(type(by_class.exception()).__name__)
loop.close()
