package city.posterity.cityhall.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tables that are read from right to left begin on the right. The library sets cells from left to
 * right in every language, so they are turned round before; what a screen reader follows is turned
 * back afterwards, so that it still begins with the first.
 */
final class Mirroring {

  private Mirroring() {}

  /** Turns the cells of each row round. */
  static void rows(Document document) {
    var rows = document.getElementsByTagName("tr");
    for (int i = 0; i < rows.getLength(); i++) {
      Node row = rows.item(i);
      var cells = new ArrayList<Element>();
      for (Node n = row.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element cell) {
          cells.add(cell);
        }
      }
      for (Element cell : cells.reversed()) {
        row.appendChild(cell);
      }
    }
  }

  /** Turns the rows of the structure tree back (ISO 32000-1, 14.7.2). */
  static byte[] structure(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      back(document.getDocumentCatalog().getStructureTreeRoot());
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void back(PDStructureNode node) {
    for (Object kid : List.copyOf(node.getKids())) {
      if (kid instanceof PDStructureElement element) {
        back(element);
      }
    }
    COSDictionary dictionary = node.getCOSObject();
    if (node instanceof PDStructureElement row
        && StandardStructureTypes.TR.equals(row.getStructureType())
        && dictionary.getDictionaryObject(COSName.K) instanceof COSArray cells) {
      var turned = new COSArray();
      for (int i = cells.size() - 1; i >= 0; i--) {
        turned.add(cells.get(i));
      }
      dictionary.setItem(COSName.K, turned);
    }
  }
}
