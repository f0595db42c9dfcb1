"""How tests wait for slow work, and let it wait."""

from collections.abc import Callable
from contextlib import AbstractContextManager

Idle = Callable[[], None]
Held = Callable[[], AbstractContextManager[None]]
