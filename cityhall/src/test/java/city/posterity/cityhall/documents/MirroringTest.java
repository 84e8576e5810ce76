package city.posterity.cityhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.Test;

class MirroringTest {

  @Test
  void theFirstCellOfARowIsSetLast() throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    Crafted.utf8("<table><tr><th>a</th> <td>b</td><td>c</td></tr></table>")));

    Mirroring.rows(document);

    assertThat(document.getDocumentElement().getTextContent().strip()).isEqualTo("cba");
  }

  @Test
  void aScreenReaderStillBeginsWithTheFirstCell() throws Exception {
    byte[] pdf =
        Crafted.pdf(d -> {
          var root = new PDStructureTreeRoot();
          var row = new PDStructureElement("TR", root);
          root.appendKid(row);
          for (String title : new String[] {"last", "first"}) {
            var cell = new PDStructureElement("TD", row);
            cell.setTitle(title);
            row.appendKid(cell);
          }
          d.getDocumentCatalog().setStructureTreeRoot(root);
        });

    try (PDDocument turned = Loader.loadPDF(Mirroring.structure(pdf))) {
      var root = turned.getDocumentCatalog().getStructureTreeRoot();
      var row = (PDStructureElement) root.getKids().getFirst();
      assertThat(row.getKids())
          .extracting(kid -> ((PDStructureElement) kid).getTitle())
          .containsExactly("first", "last");
    }
  }
}
