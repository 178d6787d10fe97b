package org.wirefold.read;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Drops the captions and credits of pictures, with the alternative text right above them. */
final class Captions implements CleaningStep {
  // "… at the quay. Photo: Jane Roe": the label stands at the start or
  // after a sentence.
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:.{0,400}[.!?”\"')\\]|]\\s+|.{0,400}\\s[|(\\[]\\s?)?"
              + "(?:PHOTO|Photo|Photograph|Picture|Image|IMAGE|Illustration|Pic|Video|Graphic)s?"
              + "(?: [Cc]redit)?(?:\\s*[:©/|]| by| via| courtesy of)\\s*[^.!?]{2,80}[.)\\]]?");
  // "Jane Roe/AFP via Getty Images", "REUTERS/Jane Roe", "© AFP"; a bare "(AFP)" is a story's
  // credit.
  private static final List<String> AGENCIES =
      List.of(
          "AP",
          "AFP",
          "EPA",
          "REUTERS",
          "Reuters",
          "Getty Images",
          "GETTY IMAGES",
          "Shutterstock",
          "Unsplash",
          "iStock",
          "Alamy",
          "Bloomberg",
          "Xinhua");
  private static final Pattern AGENCY =
      Pattern.compile(
          ".{0,400}(?:(?:\\p{Lu}[\\p{L}. -]{2,40} ?/ ?|via |© ?)(?:"
              + String.join("|", AGENCIES)
              + "|EPA-EFE)(?: via [^.!?]{2,40})?"
              + "|(?:REUTERS|AFP|EPA|AP Photo)/\\p{Lu}[^.!?]{2,60})\\)?");
  private static final List<String> LABEL_MARKS =
      List.of("Photo", "PHOTO", "Pic", "Image", "IMAGE", "Illustration", "Video", "Graphic");
  private static final List<String> AGENCY_MARKS = List.of("/", "©", "via ");
  private static final int MAX_WORDS = 60;

  @Override
  public void apply(ArticleDraft draft) {
    boolean[] caption = new boolean[draft.lines.size()];
    for (int i = 0; i < caption.length; i++) {
      TextLine line = draft.lines.get(i);
      caption[i] = isCaption(line);
      boolean altText = caption[i] && i > 0 && !line.afterGap() && isLabel(draft.lines.get(i - 1));
      if (altText) {
        caption[i - 1] = true;
      }
    }
    for (int i = caption.length - 1; i >= 0; i--) {
      if (caption[i]) {
        draft.drop(i, "caption");
      }
    }
  }

  private static boolean isCaption(TextLine line) {
    if (line.words() > MAX_WORDS) {
      return false;
    }
    // The patterns look at every place of a line, so they are kept to the lines that may match.
    return (hasLabel(line) && LABELLED.matcher(line.text()).matches())
        || (!line.endsSentence()
            && hasAny(AGENCY_MARKS, line.text())
            && hasAny(AGENCIES, line.text())
            && AGENCY.matcher(line.text()).matches())
        || FurnitureRules.shipped().isCaption(line);
  }

  private static boolean hasLabel(TextLine line) {
    BitSet starts = line.starts();
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      switch (line.text().charAt(start)) {
        case 'P', 'I', 'V', 'G' -> {
          for (String mark : LABEL_MARKS) {
            if (line.text().startsWith(mark, start)) {
              return true;
            }
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean hasAny(List<String> marks, String text) {
    for (String mark : marks) {
      if (text.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(TextLine line) {
    return line.afterGap() && line.words() <= 5 && !line.endsSentence();
  }
}
