package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project that counts as built, with a Java that prints its arguments. Its own
 * usual folders for Java are moved into the temporary home, so that what is installed here does not
 * matter.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      printf '%s\\n' "home=${0%/bin/java}" "$@" "LC_ALL=${LC_ALL:-}"
      """;

  @TempDir private Path temp = Path.of("");
  private Path root = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void layOutABuiltProject() throws IOException {
    root = Files.createDirectories(temp.resolve("pro ject")).toRealPath();
    home = Files.createDirectories(temp.resolve("home")).toRealPath();
    Path original = Path.of(System.getProperty("wirefold.root", ".."), "wirefold");
    String script = Files.readString(original);
    for (String usual :
        List.of("/usr/lib/jvm/", "/usr/java/", "/opt/", "/Library/", "/usr/local/")) {
      script = script.replace(" " + usual, " " + home + usual);
    }
    write(root.resolve("wirefold"), script);
    Path target = root.resolve("cli/target");
    Files.createDirectories(target.resolve("lib"));
    Files.createFile(target.resolve("wirefold-cli-1.jar"));
    Files.createFile(target.resolve("lib/a.jar"));
    Files.writeString(target.resolve("built"), "7\n");
    for (String version : List.of("21.0.2", "25", "9")) {
      Files.createFile(target.resolve("start-up-" + version + "-7.failed"));
    }
  }

  @Test
  void argumentsReachJavaAsTheyAre() throws Exception {
    java(home.resolve(".jdks/x"), "21.0.2");
    List<String> lines = launch(List.of(), "search", "two words", "", "*", "--from", "2024").out();
    int main = lines.indexOf("org.wirefold.cli.Main");
    assertEquals(
        List.of("search", "two words", "", "*", "--from", "2024"),
        lines.subList(main + 1, lines.size() - 1));
    assertTrue(lines.contains("-Dwirefold.root=" + root), lines.toString());
    assertTrue(
        lines.contains(root + "/cli/target/wirefold-cli-1.jar:" + root + "/cli/target/lib/a.jar"),
        lines.toString());
  }

  @Test
  void javaHomeGoesFirst() throws Exception {
    java(home.resolve(".jdks/newer"), "25");
    Path named = java(temp.resolve("named"), "21.0.2");
    assertEquals("home=" + named, launch(List.of("JAVA_HOME=" + named)).out().getFirst());
  }

  @Test
  void aJavaThatIsTooOldIsPassedOver() throws Exception {
    Path old = java(temp.resolve("old"), "17.0.9");
    Path older = java(home.resolve("usr/lib/jvm/older"), "1.8.0_392");
    Path newest = java(home.resolve("usr/lib/jvm/newest"), "25");
    java(home.resolve("usr/lib/jvm/new"), "21.0.2");
    List<String> environment =
        List.of("JAVA_HOME=" + old, "PATH=" + older.resolve("bin") + ":/usr/bin:/bin");
    assertEquals("home=" + newest, launch(environment).out().getFirst());
  }

  @Test
  void javaOnThePathIsFoundThroughItsLinks() throws Exception {
    Path real = java(temp.resolve("real"), "21.0.2");
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), real.resolve("bin/java"));
    assertEquals(
        "home=" + real.toRealPath(),
        launch(List.of("PATH=" + bin + ":/usr/bin:/bin")).out().getFirst());
  }

  @Test
  void withoutJavaOneSentenceSaysWhatIsMissing() throws Exception {
    Launch launch = launch(List.of());
    assertEquals(ExitCode.FAILED, launch.exitCode());
    assertEquals(List.of(), launch.out());
    assertTrue(launch.err().startsWith("wirefold: Java 21 or newer is needed"), launch.err());
    assertEquals(1, launch.err().lines().count(), launch.err());
  }

  @Test
  void aSymbolicLinkToTheLauncherFindsTheProject() throws Exception {
    java(home.resolve(".jdks/x"), "21.0.2");
    Path link = Files.createSymbolicLink(home.resolve("wf"), root.resolve("wirefold"));
    List<String> lines = run(link, List.of()).out();
    assertTrue(lines.contains("-Dwirefold.root=" + root), lines.toString());
  }

  @Test
  void argumentsAreReadAsUtf8WhateverTheLocale() throws Exception {
    java(home.resolve(".jdks/x"), "21.0.2");
    String locale = launch(List.of("LC_ALL=C")).out().getLast();
    assertTrue(OS.MAC.isCurrentOs() || locale.equals("LC_ALL=C.UTF-8"), locale);
  }

  @Test
  void furtherJavaOptionsArePassedOn() throws Exception {
    java(home.resolve(".jdks/x"), "21.0.2");
    List<String> lines = launch(List.of("WIREFOLD_JAVA_OPTS=-Xmx9g -Da=b")).out();
    assertTrue(lines.containsAll(List.of("-Xmx9g", "-Da=b")), lines.toString());
  }

  @Test
  void theSecondCompilerWorksOnlyWhereThereIsMuchToDo() throws Exception {
    java(home.resolve(".jdks/x"), "21.0.2");
    Path small = Files.writeString(temp.resolve("a few.txt"), "Ferry strike ends");
    Path folder = Files.createDirectories(temp.resolve("a year"));
    Files.write(folder.resolve("news.jsonl"), new byte[65 << 20]);
    String much = folder.toString();
    assertTrue(isFirstCompilerAlone("search", "ferry"));
    assertTrue(isFirstCompilerAlone("index", small.toString()));
    assertTrue(isFirstCompilerAlone("index", "--index", much, "--json", small.toString()));
    assertTrue(isFirstCompilerAlone("reprocess", "--index=" + much));
    assertFalse(isFirstCompilerAlone("index", small.toString(), much));
    assertFalse(isFirstCompilerAlone("index", "-"));
    assertFalse(isFirstCompilerAlone("serve"));
    Files.write(folder.resolve("more.jsonl"), new byte[200 << 20]);
    assertFalse(isFirstCompilerAlone("reprocess", "--from", "tag", "--index", much));
  }

  private boolean isFirstCompilerAlone(String... arguments) throws Exception {
    return launch(List.of(), arguments).out().contains("-XX:TieredStopAtLevel=1");
  }

  private record Launch(int exitCode, List<String> out, String err) {}

  private Launch launch(List<String> environment, String... arguments) throws Exception {
    return run(root.resolve("wirefold"), environment, arguments);
  }

  private Launch run(Path launcher, List<String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i"));
    command.addAll(List.of("PATH=/usr/bin:/bin", "HOME=" + home));
    command.addAll(environment);
    command.add(which("bash"));
    command.add(launcher.toString());
    command.addAll(Arrays.asList(arguments));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the launcher does not end");
    return new Launch(process.exitValue(), Files.readAllLines(out), Files.readString(err));
  }

  /** A Java home that says it is this version; its real path. */
  private static Path java(Path folder, String version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    write(folder.resolve("bin/java"), JAVA);
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return folder;
  }

  private static void write(Path script, String text) throws IOException {
    Files.writeString(script, text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String which(String name) {
    return Files.isExecutable(Path.of("/bin", name)) ? "/bin/" + name : "/usr/bin/" + name;
  }
}
