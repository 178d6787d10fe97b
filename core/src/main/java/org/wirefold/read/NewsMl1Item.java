package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.wirefold.article.Published;

/** One {@code <NewsItem>} of NewsML 1. Used by one thread. */
final class NewsMl1Item {
  private final Element item;

  NewsMl1Item(Element item) {
    this.item = item;
  }

  /** Fills in what the item says and returns its text; a NITF inside of it is left out. */
  String fill(ArticleDraft draft) {
    draft.id = Xml.text(item, "NewsIdentifier > PublicIdentifier", "NewsIdentifier > NewsItemId");
    List<String> titles = new ArrayList<>(Xml.texts(item, "NewsLines > HeadLine"));
    titles.addAll(Xml.texts(item, "NewsLines > SubHeadLine"));
    draft.setTitles(titles);
    draft.publisher = formalName("AdministrativeMetadata > Provider > Party");
    draft.credit = Xml.text(item, "NewsLines > CreditLine").map(Credits::normal);
    draft.authors =
        Xml.texts(item, "NewsLines > ByLine").stream()
            .flatMap(by -> NitfDocument.names(by).stream())
            .distinct()
            .toList();
    draft.dateline = Xml.text(item, "NewsLines > DateLine");
    draft.published =
        date("NewsManagement > ThisRevisionCreated")
            .or(() -> date("NewsManagement > FirstCreated"));
    draft.language =
        formalName("DescriptiveMetadata > Language")
            .map(ArticleDraft::primaryLanguage)
            .orElse("und");
    List<String> kinds = formalNames("NewsManagement > Instruction");
    draft.handling =
        NewsCodes.handling(
            formalName("NewsManagement > Status").orElse(""),
            date("NewsManagement > StatusWillChange > DateAndTime"),
            kinds,
            Xml.text(item, "NewsManagement > InstructionToEditor", "NewsLines > EditorialNote")
                .orElse(""));
    Subjects subjects = new Subjects();
    formalNames("DescriptiveMetadata SubjectCode > *").forEach(name -> subjects.add("topic", name));
    formalNames("DescriptiveMetadata > Location > Property[FormalName=City]")
        .forEach(name -> subjects.add("place", name));
    draft.tags = subjects.tags();
    return text(draft);
  }

  private String text(ArticleDraft draft) {
    Element content = item.selectFirst("ContentItem > DataContent");
    if (content == null) {
      return "";
    }
    Element body = content.selectFirst("body");
    if (body != null || !content.children().isEmpty()) {
      return HtmlFragment.text((body == null ? content : body).html(), draft.furniture);
    }
    String text = content.wholeText();
    return HtmlFragment.isMarkup(text) ? HtmlFragment.text(text, draft.furniture) : text;
  }

  private Optional<Published> date(String selector) {
    return Xml.text(item, selector).flatMap(text -> Dates.read(text, "input"));
  }

  private Optional<String> formalName(String selector) {
    return formalNames(selector).stream().findFirst();
  }

  private List<String> formalNames(String selector) {
    return item.select(selector).stream()
        .map(e -> e.attr(e.hasAttr("Value") ? "Value" : "FormalName").strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
