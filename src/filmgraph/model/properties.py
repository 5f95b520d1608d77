"""The properties that claims use, by the names they have in the ontology. Knows no IRI: those are made in `rdf`."""

from enum import StrEnum


class Property(StrEnum):
    """One property of the ontology, or one that filmgraph reuses from another vocabulary."""

    NAME = "name"
    HAS_TITLE = "hasTitle"
    MAIN_TITLE = "mainTitle"
    SUBTITLE = "subtitle"
    TITLE_TYPE = "titleType"
    YEAR = "year"
    DATE_EDTF = "dateEDTF"
    RUNTIME = "runtimeMinutes"
    COUNTRY = "countryOfProduction"
    LANGUAGE = "language"
    HAS_VERSION = "hasVersion"
    VERSION_LANGUAGE = "versionLanguage"
    LANGUAGE_USAGE = "languageUsage"
    HAS_CONTRIBUTION = "hasContribution"
    CONTRIBUTOR = "contributor"
    ROLE = "role"
    ROLE_AS_STATED = "roleAsStated"
    NAME_AS_STATED = "nameAsStated"
    POSITION = "position"
    HAS_MENTION = "hasMention"
    MENTIONED_ENTITY = "mentionedEntity"
    RECIPIENT = "recipient"
    FOR_WORK = "forWork"
    FOR_CONTRIBUTION = "forContribution"
    FOR_DETAIL = "forDetail"
    AWARD = "award"
    CATEGORY = "category"
    CATEGORY_OF = "categoryOf"
    OUTCOME = "outcome"
    RATIONALE = "rationale"
    PRESENTED_AT = "presentedAt"
    AT_EDITION = "atEdition"
    IN_SERIES = "inSeries"
    EDITION_OF = "editionOf"
    EDITION_NUMBER = "editionNumber"
    PLACE = "place"
    CONTAINED_IN = "containedInPlace"
    SELECTED_WORK = "selectedWork"
    SECTION = "section"
    HAS_RELATED = "hasRelated"
    TARGET = "target"
    TEASER = "teaser"
    SYNOPSIS = "abstract"
    FORM = "type"
    TOPIC = "subject"
    DESCRIBES = "describes"
    SAME_AS = "sameAs"
    IDENTIFIER = "identifier"
    PRIZE_IN_WORDS = "prizeInWords"
    CHANGE_NOTE = "changeNote"


SINGLE_VALUED = frozenset(
    {
        Property.YEAR,
        Property.DATE_EDTF,
        Property.RUNTIME,
        Property.SYNOPSIS,
        Property.NAME_AS_STATED,
        Property.ROLE_AS_STATED,
        Property.POSITION,
        Property.SECTION,
        Property.TEASER,
        Property.PLACE,
        Property.RATIONALE,
    }
)
"""Properties of which the default graph holds one value per thing, whatever the records say; see `preference`."""

DERIVED = frozenset({Property.PRIZE_IN_WORDS})
"""Shortcuts for simple queries, which follow from other claims and rest on the words of those."""
