package org.wirefold.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wirefold.article.Article;
import org.wirefold.article.Published;

/**
 * A mail, such as a newsletter or an alert: its subject is the title, its sender the publisher. The
 * HTML of it is read like a page; attachments are left out. Of a mail that only carries another one
 * that one is read. A page that a browser saved as MHTML is a mail too, and read as that page.
 *
 * <p>Source: RFC 5322, and MIME (RFC 2045 to 2047).
 */
final class MailArticles implements ArticleFormat {
  private static final int SHORT_CHARS = 200;
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*|[ \\t].*");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to");
  private static final Pattern REPLY =
      Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg|tr|sv|rv)\\s*(?:\\[\\d+\\])?\\s*:)+\\s*");

  private final TextCleaner cleaner = new TextCleaner();

  static Fit fit(Head head) {
    List<String> names =
        head.text()
            .lines()
            .takeWhile(line -> HEADER.matcher(line).matches())
            .filter(line -> line.indexOf(':') > 0)
            .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
            .filter(KNOWN::contains)
            .distinct()
            .toList();
    return Fit.yesIf(names.contains("from") && names.size() >= 3).or(head.isText());
  }

  @Override
  public String key() {
    return "eml";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    Message message = MailParts.innermost(message(input.bytes()));
    MailParts parts = MailParts.of(message);
    Optional<String> saved = field(message, "Snapshot-Content-Location");
    if (saved.isPresent() && !parts.html().isBlank()) {
      byte[] page = parts.html().getBytes(StandardCharsets.UTF_8);
      HtmlArticles articles = new HtmlArticles(saved, Optional.of("utf-8"));
      Article article = articles.parse(new RawInput(input.where(), input.ids(), page));
      return article.toBuilder().rawHash(input.hash()).format(articles.key()).build();
    }
    ArticleDraft draft = new ArticleDraft();
    draft.id =
        Optional.ofNullable(message.getMessageId())
            .map(id -> id.replaceAll("[<>\\s]", ""))
            .filter(id -> !id.isEmpty());
    String subject = Optional.ofNullable(message.getSubject()).orElse("");
    draft.title = TextLine.onOneLine(REPLY.matcher(subject).replaceFirst(""));
    draft.publisher = sender(message);
    draft.published = date(message);
    String text = parts.plain();
    boolean html = !parts.html().isBlank();
    if (html) {
      Document page = Jsoup.parse(parts.html());
      String main =
          new MainContent(page, draft.title, draft.furniture)
              .blocks().stream().map(HtmlText.Block::text).collect(Collectors.joining("\n\n"));
      html = main.length() >= SHORT_CHARS || main.length() >= text.length();
      text = html ? main : text;
    }
    String body = html ? parts.html() : parts.plain();
    String type = html ? "html" : "plain";
    cleaner.cleanBody(draft, ForwardedMail.strip(draft, text));
    return draft.build(input, () -> raw(message, type, body), true);
  }

  private static Message message(byte[] bytes) throws UnreadableException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UnreadableException(
          "is no mail that can be read: " + e.getMessage(), "save it again as .eml");
    } catch (StackOverflowError e) {
      // mime4j reads a part through the streams of all parts around it.
      throw new UnreadableException("has thousands of parts in one another", "leave it out");
    }
  }

  private static Optional<String> sender(Message message) {
    MailboxList from = message.getFrom();
    if (from == null || from.isEmpty()) {
      return Optional.empty();
    }
    Mailbox sender = from.get(0);
    return Optional.ofNullable(sender.getName())
        .or(() -> Optional.ofNullable(sender.getDomain()))
        .map(TextLine::onOneLine)
        .filter(name -> !name.isEmpty());
  }

  private static Optional<Published> date(Message message) {
    try {
      Date date = message.getDate();
      if (date != null) {
        return Optional.of(Published.at(date.toInstant(), "header"));
      }
    } catch (DateTimeException e) {
      // mime4j takes 71 o'clock for a time until it has to count with it
    }
    return field(message, "Date").flatMap(text -> Dates.read(text, "header"));
  }

  private static Optional<String> field(Message message, String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    return Optional.ofNullable(field).map(f -> f.getBody().strip()).filter(f -> !f.isEmpty());
  }

  // The mail without attachments, which would only swell the index.
  private static String raw(Message message, String type, String body) {
    StringBuilder raw = new StringBuilder();
    for (String name : List.of("Message-ID", "From", "Date", "Subject")) {
      field(message, name).ifPresent(f -> raw.append(name).append(": ").append(f).append('\n'));
    }
    raw.append("Content-Type: text/").append(type).append("; charset=utf-8\n\n");
    return raw.append(body).toString();
  }
}
