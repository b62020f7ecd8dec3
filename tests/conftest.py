"""What every test run shares: the profiles that say how long random search may take."""

import os

from hypothesis import HealthCheck, settings

# ci: the same examples on every machine, so that a failure is a failure everywhere.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, print_blob=True)
# dev: other examples each time, few of them.
settings.register_profile("dev", deadline=None, max_examples=30)
# long: a search left running on purpose; large draws are wanted there.
settings.register_profile("long", deadline=None, max_examples=5_000, suppress_health_check=[HealthCheck.too_slow])

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
