# min: 3.7
# With the future statement, a module's annotations are strings.
from __future__ import annotations

first: undefined[1]
second: 'quoted' = 2
print(__annotations__)
