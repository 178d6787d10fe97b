package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharsetsTest {
  private static final String GERMAN =
      "Der Hafen erhöht die Gebühren für Fähren. Die Eigentümer wären über höhere Preise empört.";
  private static final String CHINESE = "港口管理委员会周一宣布，停泊费将上调百分之四。渔船因冬季恶劣，五月以前不必缴费，信中写道。";
  private static final String TRADITIONAL = "港口管理委員會週一宣布，停泊費將上調百分之四。漁船因冬季惡劣，五月以前不必繳費，信中寫道。";
  private static final String JAPANESE = "港湾委員会は月曜日、停泊料を四パーセント引き上げると発表した。漁船は五月まで無料となる。";
  private static final String KOREAN = "항만위원회는 월요일 정박료를 사 퍼센트 인상한다고 밝혔다. 어선은 오월까지 요금을 내지 않는다.";
  private static final String RUSSIAN =
      "Порт повысил сборы на четыре процента в понедельник. Рыбаки не платят до мая, говорится в письме.";

  private static String sample(String charset) {
    return switch (charset) {
      case "GB18030", "GBK" -> CHINESE;
      case "Big5" -> TRADITIONAL;
      case "Shift_JIS", "EUC-JP", "ISO-2022-JP" -> JAPANESE;
      case "EUC-KR" -> KOREAN;
      case "KOI8-R", "windows-1251" -> RUSSIAN;
      default -> GERMAN;
    };
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1",
    "windows-1252",
    "GB18030",
    "GBK",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
    "KOI8-R",
    "windows-1251",
    "UTF-8",
    "UTF-16",
    "UTF-16LE",
    "UTF-16BE"
  })
  void textThatDeclaresNothingIsReadByItsLooks(String charset) {
    String text = sample(charset);
    assertEquals(text, Charsets.text(bytes(text, charset)));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1",
    "windows-1252",
    "GB2312",
    "GBK",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "ISO-2022-JP",
    "EUC-KR",
    "KOI8-R",
    "windows-1251",
    "UTF-8"
  })
  void aPageIsReadAsItDeclares(String charset) {
    String name = charset.equals("GB2312") ? "GBK" : charset;
    String page = "<html><head><meta charset=\"" + charset + "\"></head><p>" + sample(name);
    assertEquals(page, page(bytes(page, name)));
  }

  @Test
  void aMarkOfByteOrderIsNoCharacter() {
    assertEquals(GERMAN, Charsets.text(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_8)));
    assertEquals(GERMAN, Charsets.text(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void aDeclarationThatCannotBeTrueIsNotBelieved() {
    String western = "<meta charset=iso-8859-1><p>" + GERMAN;
    assertEquals(western, page(western.getBytes(StandardCharsets.UTF_8)));
    String utf8 = "<meta charset=utf-8><p>" + GERMAN;
    assertEquals(utf8, page(bytes(utf8, "windows-1252")));
    String chinese = "<meta charset=utf-8><p>" + CHINESE;
    assertEquals(chinese, page(bytes(chinese, "GBK")));
    String wrong = "<meta charset=windows-1252><p>" + RUSSIAN;
    assertEquals(wrong, page(bytes(wrong, "windows-1251")));
  }

  @Test
  void aCharacterCutInTwoDoesNotChangeTheOthers() {
    byte[] whole = CHINESE.getBytes(StandardCharsets.UTF_8);
    String read = Charsets.text(Arrays.copyOf(whole, whole.length - 1));
    assertTrue(read.startsWith(CHINESE.substring(0, CHINESE.length() - 1)), read);
  }

  @Test
  void oneBadByteDoesNotSpoilAPageInAnEastAsianCharset() {
    String page = "<meta charset=gb2312><p>" + CHINESE.repeat(5);
    byte[] whole = bytes(page, "GBK");
    String cut = page(Arrays.copyOf(whole, whole.length - 1));
    assertTrue(cut.startsWith(page.substring(0, page.length() - 1)), cut);
    byte[] damaged = Arrays.copyOf(whole, whole.length + 1);
    damaged[whole.length] = (byte) 0xFF;
    assertTrue(page(damaged).startsWith(page), () -> page(damaged));
  }

  @Test
  void anUnknownCharsetIsAsGoodAsNone() {
    String page = "<meta charset=\"x-nobody\"><p>" + GERMAN;
    assertEquals(page, page(bytes(page, "windows-1252")));
    assertEquals(GERMAN, Charsets.labelled(bytes(GERMAN, "windows-1252"), Optional.of("us-ascii")));
  }

  private static String page(byte[] bytes) {
    return Charsets.page(bytes, Optional.empty());
  }
}
