-- AlterTable
ALTER TABLE "board_visit" ADD COLUMN     "folderId" TEXT,
ADD COLUMN     "shelf" TEXT NOT NULL DEFAULT 'boards';

-- CreateTable
CREATE TABLE "board_folder" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_folder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "board_folder_ownerId_idx" ON "board_folder"("ownerId");

-- CreateIndex
CREATE INDEX "board_folder_parentId_idx" ON "board_folder"("parentId");

-- CreateIndex
CREATE INDEX "board_visit_folderId_idx" ON "board_visit"("folderId");

-- AddForeignKey
ALTER TABLE "board_visit" ADD CONSTRAINT "board_visit_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "board_folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_folder" ADD CONSTRAINT "board_folder_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_folder" ADD CONSTRAINT "board_folder_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "board_folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;
