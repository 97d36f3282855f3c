# Functions, methods and classes kept in attributes of instances, called often from one place.
class Lamp:
    def __init__(self):
        self.on = False

    def switch(self):
        self.on = not self.on
        return self.on


class Remote:
    def __init__(self, action, make):
        self.action = action
        self.make = make


lamp = Lamp()
remotes = [Remote(lamp.switch, list), Remote(lamp.switch, dict), Remote(lambda: "lambda", Lamp)]
for _ in range(3):
    for remote in remotes:
        print(remote.action(), type(remote.make()).__name__, end=" ")
    print()
remotes[0].action = len
try:
    remotes[0].action()
except TypeError as exc:
    print(type(exc).__name__)
