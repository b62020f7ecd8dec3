"""`python -m xeploai_hoa_binh.district [FOLDER]`."""

import sys

from xeploai_hoa_binh.district import main

if __name__ == "__main__":
    main(sys.argv[1:])
