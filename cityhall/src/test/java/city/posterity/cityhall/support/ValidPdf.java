package city.posterity.cityhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Papers by PDF/UA-1 and PDF/A-3u, as veraPDF knows them. */
public final class ValidPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private ValidPdf() {}

  /** Leaves the paper in {@code target/papers} as well, to be looked at. */
  public static void require(String name, byte[] pdf) throws Exception {
    Path pictures = Files.createDirectories(Path.of("target", "papers"));
    Files.write(pictures.resolve(name + ".pdf"), pdf);
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        var wrong = new TreeSet<String>();
        result
            .getTestAssertions()
            .forEach(a -> wrong.add(a.getRuleId().getClause() + ": " + a.getMessage()));
        assertThat(wrong).as(name + " as " + flavour).isEmpty();
        assertThat(result.isCompliant()).as(name + " as " + flavour).isTrue();
      }
    }
  }
}
