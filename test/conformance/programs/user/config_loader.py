# Configuration: nested JSON, the environment, defaults by descriptor, validation errors chained.
# min: 3.6
# lacks: copy, io, json
import copy
import io
import json
import os
import sys


class Option:
    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        try:
            value = self.kind(value)
        except (TypeError, ValueError) as error:
            raise ConfigError(self.name) from error
        if self.check is not None and not self.check(value):
            raise ConfigError("{} cannot be {!r}".format(self.name, value))
        instance.__dict__[self.name] = value


class ConfigError(Exception):
    pass


class Config:
    host = Option(str, "localhost")
    port = Option(int, 80, lambda port: 0 < port < 65536)
    ratio = Option(float, 0.5)

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        return "Config(host={0.host!r}, port={0.port}, ratio={0.ratio})".format(self)


def merge(base, extra):
    result = copy.deepcopy(base)
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


base = json.load(io.StringIO('{"server": {"host": "a", "port": "8080"}, "list": [1, 2.5, null, true]}'))
merged = merge(base, {"server": {"port": 9090}, "extra": {"é": "\u00fc"}})
print(json.dumps(merged, indent=2, sort_keys=True))
print(json.dumps(merged["extra"], ensure_ascii=False), base["server"]["port"])
print(Config(**merged["server"]), Config(), Config.port.default)
for values in ({"port": "http"}, {"port": 0}, {"ratio": None}, {"ratio": "1e-3"}):
    try:
        print(Config(**values))
    except ConfigError as error:
        print("ConfigError", error, "from", type(error.__cause__).__name__)
os.environ["APP_PORT"] = "7070"
print(Config(port=os.environ.get("APP_PORT", 1)), os.environ.get("APP_NONE"), os.path.join("a", "b", "..", "c.json"))
print(os.path.splitext(os.path.basename("/x/conf.d/app.json")), os.path.normpath("a/../b//c"))
for text in ('{"a": 1,}', "[1, 2", "nul", '{"a" 1}'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error.lineno, error.colno, isinstance(error, ValueError))
print(json.loads('"\\u0041\\n"'), json.dumps({"t": (1, "x"), 2: None}, separators=(",", ":")))
sys.stdout.write("bye\n")
