package org.wirefold.bench.stress;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other words for words, and sentences that a newsroom or a site puts around a text. */
final class Wordings {
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]+\\b");

  /** British and American, either way. */
  private static final Map<String, String> SPELLINGS =
      pairs(
          """
          labor labour, color colour, favor favour, honor honour, center centre, theater theatre, defense defence,
          offense offence, license licence, program programme, organization organisation, organize organise,
          organized organised, realize realise, realized realised, recognize recognise, recognized recognised,
          analyze analyse, traveled travelled, canceled cancelled, gray grey, tire tyre, meter metre, liter litre,
          check cheque, neighbor neighbour, neighbors neighbours, behavior behaviour, rumor rumour, harbor harbour,
          percent pct, toward towards, among amongst, while whilst, aluminum aluminium, plow plough, skeptical sceptical,
          ax axe, catalog catalogue, dialog dialogue, fulfill fulfil, enroll enrol, judgment judgement, airplane aeroplane,
          authorize authorise, authorized authorised, criticized criticised, criticize criticise, apologize apologise""");

  /** A word of nearly the same meaning for words that news is full of. */
  private static final Map<String, String> SYNONYMS =
      oneWay(
          """
          said stated, says states, told informed, announced disclosed, reported noted, added continued, asked requested,
          called termed, want seek, wants seeks, wanted sought, need require, needs requires, help assist, make produce,
          made produced, take accept, took accepted, give provide, gave provided, given provided, get obtain, got obtained,
          show demonstrate, showed demonstrated, shows demonstrates, use employ, used employed, start begin,
          started began, begin start, began started, end finish, ended finished, stop halt, stopped halted, keep retain,
          kept retained, buy purchase, bought purchased, sell offload, sold offloaded, rise climb, rose climbed, fell dropped,
          fall drop, grew expanded, increase boost, increased boosted, decrease reduction, decline drop, declined dropped,
          raised lifted, cut reduced, company firm, companies firms, firm company, government administration, official representative,
          officials representatives, people individuals, man male, woman female, children kids, police officers, officer constable,
          plan proposal, plans proposals, proposal plan, deal agreement, agreement accord, talks negotiations, meeting session,
          vote ballot, law statute, bill measure, country nation, countries nations, nation country, city municipality,
          state region, world globe, week fortnight, today currently, yesterday earlier,
          now presently, recently lately, also additionally, but however, although though, because since, about around, nearly almost,
          almost nearly, more further, many numerous, several various, some certain, large big, big large, major significant,
          small minor, new fresh, old former, high elevated, low reduced, good positive, bad poor, strong robust, weak feeble,
          important crucial, difficult hard, hard tough, possible potential, likely probable, early initial, late tardy, first initial,
          last final, latest newest, next following, before prior, after following, during throughout, against versus, between amid,
          money cash, price cost, prices costs, cost expense, costs expenses, market marketplace, markets marketplaces, bank lender,
          banks lenders, shares stock, profit earnings, profits earnings, loss deficit, sales revenue, trade commerce, business enterprise,
          industry sector, workers employees, work labor, job position, jobs positions, growth expansion, economy marketplace,
          report study, statement declaration, decision ruling, issue matter, issues matters, problem difficulty, problems difficulties,
          question query, questions queries, answer reply, reason cause, result outcome, results outcomes, effort attempt, efforts attempts,
          chance opportunity, way manner, part portion, group band, member participant, members participants, leader chief, leaders chiefs,
          expected anticipated, believe think, think reckon, know understand, known recognized, found discovered, find discover,
          see observe, saw observed, seen observed, come arrive, came arrived, go travel, went traveled, left departed, leave depart,
          killed slain, died perished, attack assault, attacks assaults, war conflict, fight battle, support backing, supported backed,
          opposed resisted, agreed consented, refused declined, allow permit, allowed permitted, must should, may might, would will,
          including among, according per, despite notwithstanding, only merely, very extremely, just simply, still yet, again anew""");

  static final List<String> ASIDES =
      List.of(
          "It was not clear on Thursday what would come of it.",
          "A spokeswoman could not be reached outside office hours.",
          "Neighbouring councils have watched the matter with some unease.",
          "Two people with knowledge of the discussions asked not to be named.",
          "Nobody at the agency would be drawn on a date.",
          "The figures have yet to be audited, and could still change by as much as 3.7 percent.",
          "Analysts at Kestrel & Hough had forecast 214, a survey of 17 of them found.",
          "At a packed hearing in Wexcombe, 640 residents signed a letter against it.",
          "A second document, dated February 19 and seen by this newspaper, says otherwise.",
          "For comparison, the same office counted 5,118 cases three years ago.",
          "Larger rivals such as Brandmoor Industries declined to say whether they would follow.",
          "The weather, for once, played no part in it.",
          "Its history goes back to a fire in 1911 that destroyed the old exchange.",
          "Ms. Adeyemi-Clarke, who chairs the panel, said she would read it twice.");

  static final List<String> FURNITURE =
      List.of(
          "Skip to main content",
          "Sign in | Register | Your account | Gift subscriptions",
          "We and our 842 partners store information on your device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used.",
          "This article is free to read. If you value what our forty reporters do every day, consider a membership from 4.99 a month, which you can cancel at any time.",
          "Listen to this article 5 min",
          "Most read: 1. Ten walks to take before the clocks go back 2. The bakery that never closes 3. Crossword 9,214 4. Letters: our buses are late again",
          "Send us your tips and photographs by encrypted mail. We read all of them, and answer as many as we can within two working days.",
          "Correspondents file from thirty countries. Standards editor: complaints are answered within five days under the code of the press council.",
          "Copyright. All rights reserved. Redistribution in whole or in part is prohibited without prior written consent of the publisher.",
          "Follow us: Facebook, Mastodon, Bluesky, YouTube, RSS. Download our app for phones and tablets, and choose which alerts you want.",
          "Get the Morning Ledger: our editors choose ten stories from the night and put them in your inbox at six. No spam, unsubscribe with one click.",
          "Comments are open for 48 hours and are moderated before they appear. Keep to the subject, be kind, and do not post addresses or telephone numbers of other people.");

  private Wordings() {}

  static String respelled(String text) {
    return replaced(text, SPELLINGS, word -> true);
  }

  /** With a synonym for this share of the words that have one. */
  static String paraphrased(String text, double share, Random random) {
    return replaced(text, SYNONYMS, word -> random.nextDouble() < share);
  }

  private static String replaced(String text, Map<String, String> table, Predicate<String> which) {
    return replaced(
        text,
        WORD,
        word -> {
          String other = table.get(word.toLowerCase(Locale.ROOT));
          if (other == null || !which.test(word)) {
            return word;
          }
          return Character.isUpperCase(word.charAt(0))
              ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
              : other;
        });
  }

  static String replaced(String text, Pattern pattern, UnaryOperator<String> other) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(other.apply(match.group())));
  }

  private static Map<String, String> pairs(String lines) {
    Map<String, String> table = oneWay(lines);
    Map<String, String> both = new HashMap<>(table);
    table.forEach((american, british) -> both.put(british, american));
    return both;
  }

  private static Map<String, String> oneWay(String lines) {
    Map<String, String> table = new HashMap<>();
    for (String pair : lines.split(",", -1)) {
      String[] words = pair.strip().split(" ", -1);
      table.put(words[0], words[1]);
    }
    return table;
  }
}
