"""The same pages fetched by Scrapy, its item pipeline calling trafilatura: what benchmarks/fetch.py compares with.

python benchmarks/scrapy_side.py OUTPUT.jsonl FEED...     in an environment that has scrapy and trafilatura
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess


class Clean:
    """An item pipeline: the text of the page, one JSON object a line."""

    def open_spider(self, spider: Any = None) -> None:
        self.file = Path(sys.argv[1]).open("w", encoding="utf-8")  # noqa: SIM115 - closed by close_spider

    def close_spider(self, spider: Any = None) -> None:
        self.file.close()

    def process_item(self, item: dict[str, Any], spider: Any = None) -> dict[str, Any]:
        found = trafilatura.bare_extraction(item["body"], url=item["url"], with_metadata=True)
        if found is not None:
            row = {"url": item["url"], "title": found.title, "date": found.date, "text": found.text}
            self.file.write(json.dumps(row, ensure_ascii=False) + "\n")
        return {"url": item["url"]}


class News(scrapy.Spider):
    name = "news"
    start_urls = sys.argv[2:]

    def parse(self, response: Any) -> Iterator[Any]:
        response.selector.remove_namespaces()
        for link in response.xpath("//item/link/text()").getall():
            yield response.follow(link, self.parse_page)

    def parse_page(self, response: Any) -> Iterator[dict[str, Any]]:
        yield {"url": response.url, "body": response.body}


if __name__ == "__main__":
    process = CrawlerProcess(
        {
            "CONCURRENT_REQUESTS": 50,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
            "DOWNLOAD_DELAY": 0,
            "ROBOTSTXT_OBEY": True,
            "ITEM_PIPELINES": {Clean: 1},
            "LOG_LEVEL": "ERROR",
            "TELNETCONSOLE_ENABLED": False,
        }
    )
    process.crawl(News)
    process.start()
