package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Registries")
final class LatestTest {
  private static final String ACME = "{\"id\":\"acme\",\"name\":\"Acme\"}";

  @Test
  void areMadeOnceForTheSameFile() throws RegistryException {
    assertSame(CompanyRegistry.load(), CompanyRegistry.with("", "anywhere/companies.jsonl"));
    assertSame(CompanyRegistry.with(ACME, "f"), CompanyRegistry.with(ACME, "f"));
    assertSame(TopicTree.load(), TopicTree.with("", "anywhere/topics.yaml"));
  }

  @Test
  void areMadeAnewWhenTheFileHasChanged() throws RegistryException {
    CompanyRegistry before = CompanyRegistry.with(ACME, "f");
    CompanyRegistry after = CompanyRegistry.with(ACME.replace("Acme", "Acme Works"), "f");
    assertNotSame(before, after);
    assertEquals("Acme Works", after.label("acme"));
  }

  @Test
  void withMistakesAreRefusedEachTimeByTheirNameAndLeaveTheOnesBefore() throws RegistryException {
    CompanyRegistry before = CompanyRegistry.with(ACME, "f");
    for (String name : new String[] {"one.jsonl", "other.jsonl"}) {
      RegistryException mistakes =
          assertThrows(RegistryException.class, () -> CompanyRegistry.with("{", name));
      assertTrue(mistakes.sentences().getFirst().startsWith(name));
    }
    assertSame(before, CompanyRegistry.with(ACME, "f"));
  }
}
