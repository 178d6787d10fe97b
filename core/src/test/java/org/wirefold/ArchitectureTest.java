package org.wirefold;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the map of packages: who may import whom. */
final class ArchitectureTest {
  private static final String OURS = "org.wirefold";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludeJars())
          .importPackages(OURS);

  /** What each package may import of ours. */
  private static final Map<String, List<String>> MAP =
      Map.ofEntries(
          entry("article"),
          entry("analysis"),
          entry("read", "article"),
          entry("furniture", "article", "analysis", "read"),
          entry("dedup", "article", "analysis"),
          entry("compare", "analysis"),
          entry("schema", "article", "analysis"),
          entry("query", "schema", "article", "analysis"),
          entry("tag", "article", "analysis", "schema", "query"),
          entry("index", "article", "analysis", "schema", "tag"),
          entry("alert", "search", "index", "query", "tag", "schema", "article", "analysis"),
          entry("export", "search", "index", "query", "tag", "schema", "article", "analysis"),
          entry("search", "index", "query", "tag", "schema", "compare", "article", "analysis"),
          entry(
              "explain",
              "search",
              "index",
              "query",
              "dedup",
              "tag",
              "schema",
              "article",
              "analysis"),
          entry(
              "ingest",
              "article",
              "analysis",
              "read",
              "furniture",
              "dedup",
              "schema",
              "query",
              "tag",
              "index"));

  private static Map.Entry<String, List<String>> entry(String name, String... mayImport) {
    return Map.entry(name, List.of(mayImport));
  }

  @Test
  void everyPackageImportsOnlyWhatTheMapAllows() {
    MAP.forEach(
        (name, allowed) -> {
          String[] mayImport =
              Stream.concat(Stream.of(name), allowed.stream())
                  .map(ArchitectureTest::withSubpackages)
                  .toArray(String[]::new);
          DescribedPredicate<JavaClass> foreign =
              resideInAPackage(OURS + "..")
                  .and(DescribedPredicate.not(resideInAnyPackage(mayImport)));
          noClasses()
              .that()
              .resideInAPackage(withSubpackages(name))
              .should()
              .dependOnClassesThat(foreign)
              .because(name + " may import " + (allowed.isEmpty() ? "nothing of ours" : allowed))
              .check(CLASSES);
        });
  }

  @Test
  void noPackageIsMissingFromTheMap() {
    assertEquals(
        new TreeSet<>(MAP.keySet()),
        packages().stream()
            .map(p -> p.getName().substring(OURS.length() + 1).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void noPackageIsADrawer() {
    Set<String> drawers = Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl");
    for (JavaPackage p : packages()) {
      Arrays.stream(p.getName().split("\\."))
          .forEach(part -> assertTrue(!drawers.contains(part), p.getName()));
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    for (JavaPackage p : packages()) {
      assertTrue(
          p.tryGetAnnotationOfType(NullMarked.class).isPresent(),
          () -> p.getName() + " has no package-info with @NullMarked");
    }
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void foldingAndReadingKnowNoLucene() {
    noClasses()
        .that()
        .resideInAnyPackage(withSubpackages("dedup"), withSubpackages("read"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("a cluster must be able to do the same")
        .check(CLASSES);
  }

  private static Collection<JavaPackage> packages() {
    return CLASSES.getPackage(OURS).getSubpackagesInTree().stream()
        .filter(p -> !p.getClasses().isEmpty())
        .toList();
  }

  private static String withSubpackages(String name) {
    return OURS + "." + name + "..";
  }
}
