"""Properties are tried without a clock: how fast things are is for benchmarks/."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
