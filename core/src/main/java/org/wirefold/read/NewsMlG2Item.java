package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.Published;

/** One {@code <newsItem>} of NewsML-G2. Used by one thread. */
final class NewsMlG2Item {
  private final Element item;

  NewsMlG2Item(Element item) {
    this.item = item;
  }

  /** Fills in what the item says and returns its text; a NITF inside of it is left out. */
  String fill(ArticleDraft draft) throws NoArticleException {
    String kind = NewsCodes.code(code(item.select("itemMeta > itemClass").first()));
    if (List.of("picture", "graphic", "video", "audio", "animation").contains(kind)) {
      throw new NoArticleException(kind);
    }
    draft.id = Optional.of(item.attr("guid").strip()).filter(id -> !id.isEmpty());
    draft.url =
        Xml.attribute(item, "itemMeta > link[rel$=canonical], itemMeta > link[rel$=sameAs]", "href")
            .filter(ArticleIds::isWebAddress);
    readTitles(draft);
    draft.publisher = name("rightsInfo > copyrightHolder").or(() -> name("itemMeta > provider"));
    draft.credit = Xml.text(item, "contentMeta > creditline").map(Credits::normal);
    draft.authors =
        Xml.texts(item, "contentMeta > by").stream()
            .flatMap(by -> NitfDocument.names(by).stream())
            .toList();
    if (draft.authors.isEmpty()) {
      draft.authors = names("contentMeta > creator");
    }
    draft.dateline =
        Xml.text(item, "contentMeta > dateline").or(() -> name("contentMeta > located"));
    draft.published =
        date("itemMeta > versionCreated")
            .or(() -> date("contentMeta > contentCreated"))
            .or(() -> date("itemMeta > firstCreated"));
    draft.language =
        Xml.attribute(item, "contentMeta > language", "tag")
            .or(() -> Optional.of(item.attr("xml:lang")))
            .map(ArticleDraft::primaryLanguage)
            .orElse("und");
    draft.summary = Xml.texts(item, "contentMeta > description");
    draft.section = name("contentMeta > genre, contentMeta > service, itemMeta > service");
    draft.handling =
        NewsCodes.handling(
            code(item.select("itemMeta > pubStatus").first()),
            date("itemMeta > embargoed"),
            item.select("itemMeta > signal").stream().map(NewsMlG2Item::code).toList(),
            Xml.text(item, "itemMeta > edNote").orElse(""));
    readSubjects(draft);
    return text(draft);
  }

  private void readTitles(ArticleDraft draft) {
    List<String> titles = new ArrayList<>(Xml.texts(item, "contentMeta > headline[role$=main]"));
    titles.addAll(Xml.texts(item, "contentMeta > headline"));
    titles.addAll(Xml.texts(item, "itemMeta > title"));
    draft.setTitles(titles);
  }

  private void readSubjects(ArticleDraft draft) {
    Subjects subjects = new Subjects();
    for (Element subject : item.select("contentMeta > subject")) {
      boolean listed = subject.selectFirst("hasInstrument") != null;
      subjects.add(listed ? "company" : subject.attr("type"), nameOf(subject));
    }
    draft.tags = subjects.tags();
  }

  private String text(ArticleDraft draft) {
    Element xml = item.selectFirst("contentSet > inlineXML");
    if (xml != null) {
      Element body = xml.selectFirst("body");
      return HtmlFragment.text((body == null ? xml : body).html(), draft.furniture);
    }
    Element data = item.selectFirst("contentSet > inlineData");
    String text = data == null ? "" : data.wholeText();
    return HtmlFragment.isMarkup(text) ? HtmlFragment.text(text, draft.furniture) : text;
  }

  private Optional<Published> date(String selector) {
    return Xml.text(item, selector).flatMap(text -> Dates.read(text, "input"));
  }

  private Optional<String> name(String selector) {
    return names(selector).stream().findFirst();
  }

  private List<String> names(String selector) {
    return item.select(selector).stream()
        .map(NewsMlG2Item::nameOf)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  // The name in English where there are several, else the code: it is better than nothing.
  private static String nameOf(Element property) {
    return Xml.text(property, "> name[xml:lang^=en]", "> name")
        .orElseGet(
            () -> {
              String literal = property.attr("literal").strip();
              return literal.isEmpty() ? lastPart(code(property)) : literal;
            });
  }

  // "nprov:AFP" is known as AFP, "medtop:20000049" only as that.
  private static String lastPart(String code) {
    String last = code.substring(code.lastIndexOf(':') + 1);
    boolean isName = code.toLowerCase(Locale.ROOT).contains("prov") && !last.isEmpty();
    return isName ? last : code;
  }

  private static String code(@Nullable Element property) {
    if (property == null) {
      return "";
    }
    String code = property.attr("qcode").strip();
    return code.isEmpty() ? property.attr("uri").strip() : code;
  }
}
