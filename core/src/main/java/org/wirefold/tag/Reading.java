package org.wirefold.tag;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wirefold.tag.Gazetteer.Hit;
import org.wirefold.tag.Gazetteer.Says;

/**
 * What was made of a body's words so far: the names that are written in it, which of them are
 * persons, and which words stand in listed names. Owned by one thread.
 */
final class Reading {
  private final List<NameRun> runs;
  private final int[] runOfWord;
  private final BitSet persons = new BitSet();
  private final LongHashSet surnames = new LongHashSet();
  private final BitSet places = new BitSet();
  private final BitSet organisations = new BitSet();
  private final boolean[] listed;

  /**
   * Reads the names of a body.
   *
   * @param title the headline above it
   * @param hits in this body
   */
  Reading(Passage title, Passage body, List<Hit> hits) {
    listed = new boolean[body.size()];
    for (Hit hit : hits) {
      if (hit.isPlace()) {
        places.set(hit.first(), hit.last() + 1);
      }
      if (hit.isCompany()) {
        Arrays.fill(listed, hit.first(), hit.last() + 1, true);
      }
    }
    int[] listedTo = new int[body.size()];
    for (Hit hit : hits) {
      if (hit.says() == Says.ORGANISATION) {
        organisations.set(hit.first(), hit.last() + 1);
      }
      if ((hit.isCompany() || hit.says() == Says.ORGANISATION) && hit.last() > hit.first()) {
        for (int i = hit.first(); i <= hit.last(); i++) {
          listedTo[i] = Math.max(listedTo[i], hit.last() + 1);
        }
      }
    }
    runs = NameRun.of(body, title, listedTo);
    runOfWord = new int[body.size()];
    Arrays.fill(runOfWord, -1);
    for (int r = 0; r < runs.size(); r++) {
      Arrays.fill(runOfWord, runs.get(r).first(), runs.get(r).last() + 1, r);
    }
  }

  List<NameRun> runs() {
    return runs;
  }

  NameRun run(int run) {
    return runs.get(run);
  }

  /** The run that a word is in; -1 where it is in none. */
  int runOf(int word) {
    return runOfWord[word];
  }

  void markPerson(Passage p, int run) {
    persons.set(run);
    surnames.add(p.hash(runs.get(run).last()));
  }

  boolean isPerson(int run) {
    return persons.get(run);
  }

  /** Whether the word stands in a place's name. */
  boolean isPlace(int word) {
    return places.get(word);
  }

  /** Whether the name holds that of an organisation which is no company. */
  boolean isOrganisation(NameRun run) {
    int word = organisations.nextSetBit(run.first());
    return word >= 0 && word <= run.last();
  }

  /** Whether the word stands in a listed company's name. */
  boolean isListed(int word) {
    return listed[word];
  }

  /** Whether all words of a run stand in listed names, meant or not. */
  boolean isListedRun(NameRun run) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (!listed[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a name of one word stands in brackets as the abbreviation of an organisation: Coffee
   * Policy Council (CNPC).
   */
  boolean isAbbreviation(Hit hit) {
    Passage p = hit.passage();
    int word = hit.first();
    if (word < 2 || word != hit.last() || p.before(word) != '(' || p.after(word) != ')') {
      return false;
    }
    int before = runOf(word - 1);
    if (before >= 0 && !isListedRun(run(before)) && areInitials(p, run(before), p.term(word))) {
      return true;
    }
    return before >= 0
        && run(before).words() > 1
        && p.is(run(before).last(), WordClass.ORGANISATION)
        && !isListedRun(run(before));
  }

  static boolean areInitials(Passage p, NameRun name, String letters) {
    int at = 0;
    for (int i = name.first(); i <= name.last(); i++) {
      if (at < letters.length() && p.term(i).charAt(0) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length() && name.words() >= at;
  }

  /** Whether the name of a person ends with this word: Roe, of Jane Roe. */
  boolean isSurname(Passage p, int word) {
    return surnames.contains(p.hash(word));
  }

  /** Whether all of a name is that of an organisation which is no company: Al Qaeda. */
  boolean isOrganisationRun(NameRun run) {
    return organisations.nextClearBit(run.first()) > run.last();
  }

  boolean isPlaceRun(NameRun run) {
    return places.nextClearBit(run.first()) > run.last();
  }
}
