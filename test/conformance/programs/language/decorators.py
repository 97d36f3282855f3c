# Decorators: order of evaluation and of application, with arguments, on classes and coroutines.
import asyncio

log = []


def tag(name):
    log.append("make " + name)

    def decorate(function):
        log.append("apply %s to %s" % (name, function.__name__))

        def wrapper(value):
            return name + "(" + function(value) + ")"

        return wrapper

    return decorate


@tag("outer")
@tag("inner")
def shout(value):
    return value.upper()


def register(cls):
    log.append("class " + cls.__name__)
    cls.registered = True
    return cls


@register
class Plugin:
    pass


def loud(function):
    async def wrapper(value):
        log.append("before")
        result = await function(value)
        log.append("after")
        return result

    return wrapper


@loud
async def work(value):
    log.append("work")
    return value + 1


print(shout("x"), Plugin.registered)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(1)))
loop.close()
for line in log:
    print(line)
