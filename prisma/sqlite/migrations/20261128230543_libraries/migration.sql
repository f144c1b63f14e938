-- CreateTable
CREATE TABLE "board_folder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "board_folder_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "board_folder_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "board_folder" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_board_visit" (
    "boardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "visitedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shelf" TEXT NOT NULL DEFAULT 'boards',
    "folderId" TEXT,

    PRIMARY KEY ("boardId", "userId"),
    CONSTRAINT "board_visit_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "board_visit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "board_visit_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "board_folder" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_board_visit" ("boardId", "userId", "visitedAt") SELECT "boardId", "userId", "visitedAt" FROM "board_visit";
DROP TABLE "board_visit";
ALTER TABLE "new_board_visit" RENAME TO "board_visit";
CREATE INDEX "board_visit_userId_visitedAt_idx" ON "board_visit"("userId", "visitedAt");
CREATE INDEX "board_visit_folderId_idx" ON "board_visit"("folderId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "board_folder_ownerId_idx" ON "board_folder"("ownerId");

-- CreateIndex
CREATE INDEX "board_folder_parentId_idx" ON "board_folder"("parentId");
