package org.wirefold.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;

/**
 * The texts of a mail, in the order of its parts and without attachments.
 *
 * @param html as HTML; empty where there is none
 * @param plain as plain text; empty where there is none
 */
record MailParts(String html, String plain) {
  private static final int MAX_FORWARDS = 20;

  static MailParts of(Message message) throws UnreadableException {
    List<String> html = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Entity part : leaves(message)) {
      String type = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
      if (type.equals("text/html")) {
        html.add(text(part, true));
      } else if (type.startsWith("text/plain") || type.equals("text/enriched")) {
        plain.add(text(part, false));
      }
    }
    return new MailParts(String.join("\n", html), String.join("\n\n", plain));
  }

  /** The mail itself, or the one that it only carries. */
  static Message innermost(Message message) throws UnreadableException {
    Message at = message;
    for (int i = 0; i < MAX_FORWARDS; i++) {
      MailParts parts = of(at);
      Optional<Message> carried =
          leaves(at).stream()
              .map(Entity::getBody)
              .filter(Message.class::isInstance)
              .map(Message.class::cast)
              .findFirst();
      if (carried.isEmpty() || !parts.html.isBlank() || !parts.plain.isBlank()) {
        return at;
      }
      at = carried.get();
    }
    return at;
  }

  private static List<Entity> leaves(Message message) {
    List<Entity> leaves = new ArrayList<>();
    Deque<Entity> open = new ArrayDeque<>(List.of(message));
    while (!open.isEmpty()) {
      Entity entity = open.pop();
      if (entity.getBody() instanceof Multipart multipart) {
        List<Entity> parts = multipart.getBodyParts();
        for (int i = parts.size() - 1; i >= 0; i--) {
          open.push(parts.get(i));
        }
      } else if (!isAttachment(entity)) {
        leaves.add(entity);
      }
    }
    return leaves;
  }

  private static boolean isAttachment(Entity entity) {
    boolean carried = entity.getBody() instanceof Message;
    return !carried
        && ("attachment".equalsIgnoreCase(entity.getDispositionType())
            || entity.getFilename() != null);
  }

  private static String text(Entity part, boolean html) throws UnreadableException {
    Body body = part.getBody();
    if (!(body instanceof SingleBody single)) {
      return "";
    }
    byte[] bytes;
    try (InputStream in = single.getInputStream()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UnreadableException(
          "is no mail that can be read: " + e.getMessage(), "save it again");
    }
    Optional<String> charset = charset(part);
    return html ? Charsets.page(bytes, charset) : Charsets.labelled(bytes, charset);
  }

  private static Optional<String> charset(Entity part) {
    Field field = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
    return field instanceof ContentTypeField type
        ? Optional.ofNullable(type.getCharset())
        : Optional.empty();
  }
}
