# Reads a log with regular expressions, counts by hour and level, formats a table.
# min: 3.6
# lacks: io, re, datetime
import io
import re
from collections import Counter, OrderedDict, namedtuple
from datetime import datetime, timedelta
from itertools import groupby

LOG = """\
2024-03-01 09:15:02 INFO  web: GET /index 200 12ms
2024-03-01 09:59:40 ERROR db: timeout after 3000ms
2024-03-01 10:00:01 INFO  web: GET /about 200 8ms
nonsense that is no entry
2024-03-01 10:20:00 WARN  web: GET /old 404 2ms
2024-03-01 12:00:00 INFO  db: vacuum done
"""
PATTERN = re.compile(
    r"(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?P<level>[A-Z]+)\s+(?P<source>\w+): (?P<text>.*)"
)
Entry = namedtuple("Entry", "when level source text")


def read(stream):
    for number, line in enumerate(stream, 1):
        match = PATTERN.match(line)
        if match is None:
            print("line {} skipped: {!r}".format(number, line.strip()))
            continue
        fields = match.groupdict()
        fields["when"] = datetime.strptime(fields["when"], "%Y-%m-%d %H:%M:%S")
        yield Entry(**fields)


entries = list(read(io.StringIO(LOG)))
for hour, group in groupby(entries, key=lambda entry: entry.when.hour):
    print("{:02}h {}".format(hour, [entry.level for entry in group]))
print(sorted(Counter(entry.source for entry in entries).items()))
durations = [int(ms) for entry in entries for ms in re.findall(r"(\d+)ms", entry.text)]
print(durations, max(durations) / timedelta(seconds=1).total_seconds())
span = entries[-1].when - entries[0].when
print(span, span > timedelta(hours=2), entries[0].when.isoformat(), entries[0].when.strftime("%d/%m/%y"))
print(re.sub(r"/(\w+)", lambda m: "<" + m.group(1).upper() + ">", entries[0].text))
print(OrderedDict((entry.level, entry.text.split()[0]) for entry in entries))
