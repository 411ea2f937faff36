"""Every public page, by the name of its address, as a visitor comes to it; a new address fails until it stands here."""

from councils.domain.measures import Measure, View, views_of
from councils.urls import urlpatterns

TWO = "councils=coventry,herefordshire"
PAGES = {
    "home": ["/"],
    "councils": ["/councils/", "/councils/?councils=coventry"],
    "council": [
        *("/councils/coventry/", "/councils/herefordshire/", "/councils/barnsley/", "/councils/north-yorkshire/"),
        *("/councils/adur/", "/councils/craven/", "/councils/belfast-hsc-trust/"),
    ],
    "return": ["/councils/coventry/cse-2025/", "/councils/herefordshire/cse-2025/"],
    "compare": [
        "/compare/",
        f"/compare/?measure=victim_ethnicity&{TWO}&detail=five&per=total&anyway=1",
        f"/compare/?measure=official_series&{TWO}&per=children",
        "/compare/?measure=official_series&councils=region:west-midlands&page=1",
    ],
    "embed": [f"/embed/compare/?{TWO}", f"/embed/compare/?measure=yearly_cases&{TWO}&release=1"],
    "answers": ["/answers/", "/answers/?region=wales"],
    "search": ["/search/", "/search/?q=children", "/search/?q=zeppelin"],
    "help": ["/help/"],
    "glossary": ["/glossary/"],
    "accessibility": ["/accessibility/"],
    "corrections": ["/corrections/"],
    "methods": ["/methods/"],
    "privacy": ["/privacy/"],
    "report": ["/report/", "/report/?page=/councils/coventry/"],
}
REFUSED = {
    "/no/such/page": 404,
    "/councils/atlantis/": 404,
    "/councils/barnsley/cse-2025/": 404,
    "/councils/?kind=parish": 400,
    "/compare/?measure=nonsense": 400,
    "/compare/?councils=coventry,atlantis": 400,
    "/embed/compare/?view=pie": 400,
}
NOT_PAGES = {
    *("coverage_svg", "council_years_svg", "council_peers_svg", "compare_csv", "compare_json", "compare_svg"),
    *("compare_png", "compare_card", "compare_figure", "corrections_feed"),
    "reply",  # reached by a council's own link alone, and visited by its own tests
}
NAMES = [str(pattern.name) for pattern in urlpatterns]  # type: ignore[union-attr]

VISITED = [path for paths in PAGES.values() for path in paths]
EVERY_VIEW = [
    f"/compare/?measure={measure.value}&view={view.value}&anyway=1&{f'{TWO},all' if view is View.STRIP else TWO}"
    for measure in Measure
    for view in views_of(measure)
]
