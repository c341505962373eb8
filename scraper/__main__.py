"""`python -m scraper` is `copydesk`."""

from scraper.cli import main

if __name__ == "__main__":
    main()
