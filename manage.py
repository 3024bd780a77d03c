#!/usr/bin/env python
import sys
from pathlib import Path

# A checkout that was not installed still finds its packages: the root and site/, as in the editable install.
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "site")]

from mentornet.__main__ import main

if __name__ == "__main__":
    main()
