package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.wirefold.article.InputTags;
import org.wirefold.article.Published;

/** One {@code <nitf>} document. Used by one thread. */
final class NitfDocument {
  private static final String HEAD = "body > body\\.head ";
  private static final String DOCDATA = "head > docdata ";
  private static final Pattern BY = Pattern.compile("(?i)^by:?\\s+");

  private final Element nitf;

  NitfDocument(Element nitf) {
    this.nitf = nitf;
  }

  /** Fills in what the document says, over what is there already, and returns its text. */
  String fill(ArticleDraft draft) {
    readTitles(draft);
    draft.id = draft.id.or(() -> Xml.attribute(nitf, DOCDATA + "doc-id", "id-string"));
    draft.url =
        draft
            .url
            .or(() -> Xml.attribute(nitf, "head > pubdata", "ex-ref"))
            .filter(ArticleIds::isWebAddress);
    draft.publisher =
        draft
            .publisher
            .or(() -> Xml.attribute(nitf, "head > pubdata", "name"))
            .or(() -> Xml.attribute(nitf, DOCDATA + "doc\\.copyright", "holder"))
            .or(() -> Xml.text(nitf, HEAD + "rights\\.owner"))
            .or(() -> Xml.attribute(nitf, DOCDATA + "doc-id", "regsrc"));
    draft.credit = draft.credit.or(() -> Xml.text(nitf, HEAD + "distributor").map(Credits::normal));
    readByline(draft);
    draft.dateline =
        draft.dateline.or(() -> Xml.text(nitf, HEAD + "dateline > location", HEAD + "dateline"));
    draft.published =
        draft
            .published
            .or(() -> date(DOCDATA + "date\\.issue", "norm"))
            .or(() -> date("head > pubdata", "date.publication"))
            .or(() -> date(HEAD + "story\\.date", "norm"))
            .or(() -> date(DOCDATA + "date\\.release", "norm"));
    draft.section =
        draft.section.or(() -> Xml.attribute(nitf, "head > pubdata", "position.section"));
    if (draft.language.equals("und")) {
      draft.language = ArticleDraft.primaryLanguage(nitf.attr("xml:lang"));
    }
    if (draft.summary.isEmpty()) {
      draft.summary = Xml.texts(nitf, HEAD + "abstract > p");
    }
    readHandling(draft);
    readSubjects(draft);
    return text(draft);
  }

  private void readTitles(ArticleDraft draft) {
    List<String> titles = new ArrayList<>(Xml.texts(nitf, HEAD + "hl1"));
    titles.addAll(Xml.texts(nitf, HEAD + "hl2"));
    titles.addAll(Xml.texts(nitf, HEAD + "hedline > :not(hl1,hl2)"));
    titles.addAll(Xml.texts(nitf, "head > title"));
    if (!draft.title.isBlank()) {
      titles.addFirst(draft.title);
    }
    titles.addAll(draft.otherTitles);
    draft.setTitles(titles);
  }

  private void readByline(ArticleDraft draft) {
    if (draft.authors.isEmpty()) {
      draft.authors = Xml.texts(nitf, HEAD + "byline > person");
    }
    if (draft.authors.isEmpty()) {
      nitf.select("byttl").remove();
      draft.authors =
          Xml.texts(nitf, HEAD + "byline").stream()
              .flatMap(by -> names(by).stream())
              .distinct()
              .toList();
    }
  }

  private void readHandling(ArticleDraft draft) {
    String status = Xml.attribute(nitf, "head > docdata", "management-status").orElse("");
    List<String> signals =
        nitf.select(DOCDATA + "correction").isEmpty() ? List.of() : List.of("correction");
    String note = Xml.attribute(nitf, DOCDATA + "ed-msg", "info").orElse("");
    // The date of release is an embargo only where the status says so; else it is past or the same.
    Optional<Published> release =
        status.equals("embargoed") ? date(DOCDATA + "date\\.release", "norm") : Optional.empty();
    if (!status.isEmpty() || !signals.isEmpty() || !note.isEmpty()) {
      draft.handling = NewsCodes.handling(status, release, signals, note);
    }
  }

  private void readSubjects(ArticleDraft draft) {
    Subjects subjects = new Subjects();
    for (Element subject : nitf.select("head > tobject > tobject\\.subject")) {
      List<String> levels =
          List.of(
              "tobject.subject.detail",
              "tobject.subject.matter",
              "tobject.subject.type",
              "tobject.subject.refnum");
      levels.stream()
          .map(subject::attr)
          .filter(name -> !name.isBlank())
          .findFirst()
          .ifPresent(name -> subjects.add("topic", name));
    }
    for (Element content : nitf.select(DOCDATA + "identified-content > *")) {
      String name = content.attr("value").isBlank() ? content.text() : content.attr("value");
      boolean topic =
          content.normalName().equals("classifier") || content.normalName().equals("keyword");
      subjects.add(topic ? "topic" : content.normalName(), name);
    }
    if (draft.tags.equals(InputTags.NONE)) {
      draft.tags = subjects.tags();
    }
  }

  private String text(ArticleDraft draft) {
    Element content = nitf.selectFirst("body > body\\.content");
    if (content == null) {
      return "";
    }
    content.select("media,note,nitf-table-metadata").remove();
    content.select("hl1,hl2").tagName("h2");
    content.select("block,nitf-table").tagName("div");
    String text = HtmlFragment.text(content.html(), draft.furniture);
    return text + Xml.text(nitf, "body > body\\.end > tagline").map(t -> "\n\n" + t).orElse("");
  }

  private Optional<Published> date(String selector, String attribute) {
    return Xml.attribute(nitf, selector, attribute).flatMap(d -> Dates.read(d, "input"));
  }

  /** The names of a byline that is known to be one. */
  static List<String> names(String byline) {
    String text = BY.matcher(byline).replaceFirst("");
    List<String> names = Bylines.names(text);
    return names.isEmpty() && !text.isBlank() ? List.of(text) : names;
  }
}
