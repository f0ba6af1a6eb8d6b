/** Given names in use in Norway, for telling a person's name from a body's. Facts only. */
export const GIVEN_NAMES = `
Aase Adam Adele Adrian Agathe Agnes Agnete Aida Aleksander Alexander Alf Alfred Alice Alma Amalie Amanda Amund Anders
Andre André Andrea Andreas Ane Anette Anett Anita Ann Anna Anne Anneli Annelise Annette Annie Annika Anniken Anny Anton
Ants Are Arild Arna Arnar Arne Arnfinn Arnhild Arnold Arnstein Arnt Arnulf Aron Arthur Arve Arvid Asbjørn Ase Aslak Aslaug
Asle Asta Astri Astrid Atle Audhild Audun August Aurora Axel Ayla Balder Bard Bente Bendik Benedicte Benedikte
Benjamin Bent Berit Bernt Bernhard Bertha Berta Betty Bibbi Birger Birgit Birgitta Birgitte Birgith Birthe Bjarne Bjarte
Bjarke Bjørg Bjørge Bjørn Bjørnar Bjørnulf Bodil Borghild Brage Brian Brit Brita Britt Brynhild Brynjar Brynjulf Børge
Børre Bård Camilla Carina Carl Caroline Casper Catherine Cathrine Catharina Cato Cecilia Cecilie Celine Charles Charlotte
Chris Christel Christer Christian Christin Christina Christine Christoffer Christopher Claes Clara Claus Conrad Dag Dagfinn
Dagmar Dagny Dagrun Dan Daniel Daniela David Dennis Didrik Ditlef Dorthe Dorte Dordi Ebba Edel Edith Edna Edvard Edvin Egil
Einar Eilert Eilif Eirik Eirin Eivind Elbjørg Eldar Eldbjørg Eldrid Elfrid Eli Elias Elin Eline Elisabet Elisabeth Elise
Ella Ellen Ellinor Elna Elsa Else Elvira Emil Emilie Emily Emma Endre Enok Enya Eric Erik Erika Erlend Erlin Erling
Ernst Espen Ester Esther Eva Evelyn Even Evy Fabian Fanny Fatima Felix Ferdinand Filip Finn Fredric Fredrik Fredrikke Freddy
Frid Frida Fride Fridtjof Frithjof Frode Frøydis Gabriel Gard Gaute Geir Geirmund Georg Gerd Gerda Gerhard Gina Gisela
Gisle Gitte Gjermund Gjertrud Gorm Greta Grete Grethe Gro Gry Gudbrand Gudmund Gudrun Gudveig Gullik Gunhild Gunn Gunnar
Gunnhild Gunvor Gustav Guri Guro Guttorm Gyda Gøran Gørild Haakon Hagbart Halfdan Hallgeir Hallvard Halvard Halvor Hanna
Hannah Hanne Hans Harald Harriet Harry Hassan Hauk Havard Hedda Hedvig Hege Heidi Helen Helena Helene Helga Helge Helle
Henning Henny Henri Henriette Henrik Henry Herbjørn Herborg Herdis Herman Hermod Hilda Hilde Hildegunn Hildur Hilmar Hjalmar
Hjørdis Hogne Holger Huda Hugo Hulda Håkon Håvar Håvard Ibrahim Ida Idar Idun Idunn Ilse Ina Ine Inga Ingar Inge Ingeborg
Ingebjørg Ingebrigt Ingebrikt Inger Ingerid Ingjerd Ingrid Ingunn Ingvald Ingvar Ingvild Ingvill Ingvor Iren Irene Iris Isabel
Isabell Isabella Isak Iselin Ivan Ivar Iver Jack Jacob Jahn Jakob James Jan Jane Janicke Janne Jannicke Jannike Jarl
Jarle Jean Jeanette Jenny Jens Jeppe Jesper Jill Jim Jo Joachim Joakim Joar Johan Johann Johanna Johanne Johannes John Johnny
Jomar Jon Jonas Jonathan Jone Jonn Jonny Jorid Jorun Jorunn Josef Josefine Joseph Jostein Judith Julia Julian Julie June Jørgen
Jørn Jørund Jøran Kai Kaia Kaja Kaj Kamilla Karen Kari Karianne Karin Karina Karine Karl Karoline Karsten Kaspar Kasper Kate
Katarina Kathrine Katinka Katja Katrin Katrine Kay Kenneth Kent Ketil Kim Kine Kirsten Kirsti Kitty Kjartan Kjell Kjellaug
Kjellfrid Kjersti Kjerstin Kjetil Klara Klaus Knut Konrad Konstanse Kornelius Kristen Kristian Kristiane Kristin Kristina
Kristine Kristoffer Kristofer Kurt Kåre Laila Lars Lasse Laura Laurits Lauritz Lea Leah Leif Leiv Lena Lene Leo Leon Leonard
Lill Lillian Lilly Lily Lin Lina Linda Line Linea Linn Linnea Lisa Lisbet Lisbeth Lise Liss Liv Live Lone Lotte Louise Lovise
Lucas Ludvig Lukas Luna Lydia Lykke Mads Magda Magdalena Magne Magnar Magnhild Magni Magnus Magny Mai Maia Maiken Maja Malene
Malin Margaret Margareth Margaretha Margit Margrete Margrethe Margunn Mari Maria Mariann Marianne Marie Mariell Marit Marita
Marius Marlene Mart Marta Marte Marthe Martha Martin Martine Mary Mathea Mathias Mathilde Mats Matias Mattias Maud May Maya
Merete Merethe Mette Mia Michael Michelle Mikael Mikal Mikkel Mina Mira Miriam Mirjam Mohamed Mohammad Mohammed Mona Monica
Monika Morten Muhammad Målfrid Nadia Narve Natalie Nathalie Nelly Nicolai Nicolas Nicolay Niels Nikolai Nils Nina Njål Noah
Nora Oda Odd Oddbjørg Oddbjørn Oddgeir Oddmund Oddny Oddrun Oddvar Odin Ola Olai Olaf Olaug Olav Ole Olga Olina Oline Olivia
Oliver Omar Oscar Oskar Osman Osmund Ottar Otto Paal Patricia Patrick Patrik Paul Paula Paulina Peder Per Pernille Peter
Petra Petrine Petter Philip Pia Pål Ragna Ragnar Ragne Ragnhild Ragni Rakel Randi Randolf Rannveig Rasmus Rebecca Rebekka
Regina Reidar Reidun Reinert Renate Rene Richard Rikard Rikke Rita Robert Robin Roald Roar Roger Rolf Rolv Ronald Ronja Ronny
Rose Roy Ruben Rudolf Rune Runar Runa Ruth Rønnaug Sam Samuel Sander Sandra Sara Sarah Saskia Selma Serine Severin Sidsel
Sigbjørn Sigfrid Signe Signy Sigmund Sigrid Sigrun Sigurd Sigve Silje Silvia Simen Simon Sindre Siren Siri Sissel Siv Sivert
Siw Sjur Snorre Sofia Sofie Solbjørg Solfrid Solgunn Solrun Solveig Sondre Sonia Sonja Sophie Staale Stefan Steffen Stein
Steinar Stella Stian Stig Stine Sture Sturla Ståle Sunniva Susann Susanne Suzanne Svanhild Svein Sveinung Svend Sven Sverre
Svetlana Sylvi Sylvia Synne Synneva Synnøve Søren Sølvi Tale Tanja Tarald Tarjei Ted Telma Terese Therese Terje Thea
Theo Theodor Thoralf Thor Thorbjørn Thorleif Thomas Thore Thorstein Thorvald Tiril Tobias Tom Tomas Tommy Tone Tor Tora
Toralf Torbjørg Torbjørn Tord Tore Torgeir Torger Torgrim Torgunn Torhild Toril Torill Torjus Torkel Torkil Torkild Torkjel
Torleif Tormod Torolf Torstein Torunn Torvald Tove Tron Trond Trude Trine Truls Trygve Turid Tuva Ulf Ulla Ulrik Ulrikke Une
Unn Unni Ursula Ylva Yngvar Yngve Yngvild Yvonne Valborg Vanessa Vanja Vebjørn Vegar Vegard Veronica Veronika Vetle Vibeke
Victor Victoria Vidar Vigdis Viggo Viktor Viktoria Vilde Vilhelm Vilja Ville William Willy Wenche Wibeke Wilhelm Yasmin Yusuf
Ørjan Ørnulf Øistein Øivind Øyvind Øystein Åge Ågot Åse Åshild Åslaug Åsmund Åsne Åste Åsta Åsulv
Abdi Abdul Abdullah Ahmad Ahmed Aisha Ali Amal Amina Amir Anwar Asad Ayan Farah Faisal Hussein Imran Ismail Jamal Khadija
Khalid Layla Leila Mahmoud Malik Mariam Maryam Mehmet Mina Musa Mustafa Nasir Nasra Omer Rashid Said Salma Samira Sana
Shahid Sofian Tariq Usman Zahra Zainab Agnieszka Aleksandra Andrzej Anja Ewa Grzegorz Jacek Jerzy Justyna Krzysztof Magdalena
Malgorzata Marcin Marek Piotr Tomasz Wojciech Natalia Olena Oksana Dmitri Sergei Igor Vladimir Tatiana Irina George Edward
Susan Jennifer Stephen Steven Mark Andrew Kevin Laurence Emilia Elena Carlos Juan José Luis Pedro Ana Áilu Áile Ánde Ánne
Áslat Biret Biera Elle Ellen-Marie Issát Jovnna Káre Lásse Máhtte Máret Mikkal Niillas Nils-Aslak Ravna Risten Sárá
Piera Aili Aimo Iŋgá Nanna Runar-Johan
`;
